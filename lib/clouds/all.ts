import { cloud as aws } from './aws/aws';

export const clouds = [aws];
