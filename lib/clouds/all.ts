import { cloud as aws } from './aws/aws';
import { cloud as azure } from './azure/azure';
import { cloud as google } from './google/google';

export const clouds = [aws, azure, google];
