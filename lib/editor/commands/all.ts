import { command as addCloudRegion } from './add-cloud-region';
import { command as addConnectedSite } from './add-connected-site';
import { command as addCustomerGateway } from './add-customer-gateway';
import { command as addHub } from './add-hub';
import { command as addNetwork } from './add-network';
import { command as addNote } from './add-note';
import { command as addSite } from './add-site';
import { command as addSiteToVpc } from './add-site-to-vpc';
import { command as addVpc } from './add-vpc';
import { command as addVpnGateway } from './add-vpn-gateway';
import type { Command } from './command';
import { command as designList } from './design-list';
import { command as designNew } from './design-new';
import { command as designOpenFile } from './design-open-file';
import { command as designRename } from './design-rename';
import { command as designSaveFile } from './design-save-file';
import { command as editAlignLeft } from './edit-align-left';
import { command as editAlignTop } from './edit-align-top';
import { command as editConnect } from './edit-connect';
import { command as editCopy } from './edit-copy';
import { command as editCut } from './edit-cut';
import { command as editDelete } from './edit-delete';
import { command as editDuplicate } from './edit-duplicate';
import { command as editPaste } from './edit-paste';
import { command as editRedo } from './edit-redo';
import { command as editSelectAll } from './edit-select-all';
import { command as editSelectNone } from './edit-select-none';
import { command as editUndo } from './edit-undo';
import { command as fixAllSafe } from './fix-all-safe';
import { command as shareCopyLink } from './share-copy-link';
import { command as shareExport } from './share-export';
import { command as simulateFailSelected } from './simulate-fail-selected';
import { command as simulateRestoreAll } from './simulate-restore-all';
import { command as simulateToggle } from './simulate-toggle';
import { command as simulateTrace } from './simulate-trace';
import { command as viewFit } from './view-fit';
import { command as viewFlows } from './view-flows';
import { command as viewInspector } from './view-inspector';
import { command as viewMinimap } from './view-minimap';
import { command as viewOutline } from './view-outline';
import { command as viewPalette } from './view-palette';
import { command as viewPreview } from './view-preview';
import { command as viewProblems } from './view-problems';
import { command as viewProblemsOfSelection } from './view-problems-of-selection';
import { command as viewSearch } from './view-search';
import { command as viewShortcuts } from './view-shortcuts';
import { command as viewThemeDark } from './view-theme-dark';
import { command as viewThemeLight } from './view-theme-light';
import { command as viewThemeSystem } from './view-theme-system';
import { command as viewZoomIn } from './view-zoom-in';
import { command as viewZoomOut } from './view-zoom-out';
import { command as viewZoomSelection } from './view-zoom-selection';

/** Every command that has a file, by id; `every-command.ts` has those that the clouds bring as well. Menus, shortcuts, the palette and the context menu all come from here. */
export const commands: readonly Command[] = [
  addCloudRegion,
  addConnectedSite,
  addCustomerGateway,
  addHub,
  addNetwork,
  addNote,
  addSite,
  addSiteToVpc,
  addVpc,
  addVpnGateway,
  designList,
  designNew,
  designOpenFile,
  designRename,
  designSaveFile,
  editAlignLeft,
  editAlignTop,
  editConnect,
  editCopy,
  editCut,
  editDelete,
  editDuplicate,
  editPaste,
  editRedo,
  editSelectAll,
  editSelectNone,
  editUndo,
  fixAllSafe,
  shareCopyLink,
  shareExport,
  simulateFailSelected,
  simulateRestoreAll,
  simulateToggle,
  simulateTrace,
  viewFit,
  viewFlows,
  viewInspector,
  viewMinimap,
  viewOutline,
  viewPalette,
  viewPreview,
  viewProblems,
  viewProblemsOfSelection,
  viewSearch,
  viewShortcuts,
  viewThemeDark,
  viewThemeLight,
  viewThemeSystem,
  viewZoomIn,
  viewZoomOut,
  viewZoomSelection,
];
