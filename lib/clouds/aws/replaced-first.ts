import { attribute, block, truth } from '@/lib/plan/hcl';

/**
 * Makes the new gateway before the old one is destroyed, so that VPN connections can be moved to it: AWS deletes no customer gateway that one uses, and moves a
 * connection only to a gateway that exists (Amazon EC2 API Reference, DeleteCustomerGateway; AWS Site-to-Site VPN User Guide, “Modify the target gateway”).
 */
export const replacedFirst = block('lifecycle', [], [attribute('create_before_destroy', truth(true))]);
