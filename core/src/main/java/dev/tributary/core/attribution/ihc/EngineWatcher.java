package dev.tributary.core.attribution.ihc;

/** Looks at a journey's numbers between the engine's steps, without changing them. */
@FunctionalInterface
public interface EngineWatcher {
    /** Does nothing: for callers who want the result alone. */
    EngineWatcher NONE = (step, workspace) -> {};

    /** Called after each step, in the engine's thread. */
    void after(EngineStep step, Workspace workspace);
}
