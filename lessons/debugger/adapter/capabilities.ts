/**
 * What this adapter tells a client that it can do.
 *
 * @module
 */
import type { DebugProtocol } from "@vscode/debugprotocol";
import { CAUSE_NAMES, CAUSES } from "../../../isa/mod.ts";
import { EVENTS } from "../language/stopping.ts";

/** What can be caught, as `catch` takes it, with words for a client's list. */
const FILTERS: DebugProtocol.ExceptionBreakpointsFilter[] = [
  ...Object.entries(EVENTS).map(([filter, description]) => ({
    filter,
    label: `catch ${filter}`,
    description,
  })),
  ...CAUSE_NAMES.map((filter) => ({
    filter,
    label: `catch trap ${filter}`,
    description: CAUSES[filter].summary,
  })),
].map((filter) => ({
  ...filter,
  supportsCondition: true,
  conditionDescription: "an expression, as tick > 1000 && a0 == 3",
}));

/** Everything that is not here, it cannot do. */
export const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsRestartRequest: true,
  supportsStepBack: true,
  supportsSteppingGranularity: true,
  supportsGotoTargetsRequest: true,
  supportsFunctionBreakpoints: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsInstructionBreakpoints: true,
  supportsDataBreakpoints: true,
  supportsDataBreakpointBytes: true,
  supportsBreakpointLocationsRequest: true,
  supportsExceptionFilterOptions: true,
  supportsExceptionInfoRequest: true,
  exceptionBreakpointFilters: FILTERS,
  supportsDelayedStackTraceLoading: true,
  supportsLoadedSourcesRequest: true,
  supportsEvaluateForHovers: true,
  supportsCompletionsRequest: true,
  supportsSetVariable: true,
  supportsSetExpression: true,
  supportsValueFormattingOptions: true,
  supportsReadMemoryRequest: true,
  supportsWriteMemoryRequest: true,
  supportsDisassembleRequest: true,
};
