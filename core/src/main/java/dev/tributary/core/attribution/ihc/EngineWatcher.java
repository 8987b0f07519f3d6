package dev.tributary.core.attribution.ihc;

/** A listener that sees a journey's numbers between the engine's steps, without changing them. */
@FunctionalInterface
public interface EngineWatcher {
    /** Does nothing: for callers that only need the result. */
    EngineWatcher NONE = (step, workspace) -> {};

    /** Called after each step, in the engine's thread. */
    void after(EngineStep step, Workspace workspace);
}
