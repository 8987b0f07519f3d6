package dev.tributary.core.attribution.ihc;

import java.util.List;

/**
 * The seven steps from a journey to each session's share of its conversion, as they were recovered from recorded
 * answers of the IHC service. They are our description of observed behaviour, not the vendor's specification.
 *
 * <ol>
 *   <li>Initializer, base: 1 for the first session, else the gap curve at the hours since the previous one.
 *   <li>Closer, base: the closer curve at the hours left, for sessions with the closer flag and for the last one.
 *   <li>Both are divided by their sums, over the whole journey.
 *   <li>Holder, base: for sessions with the holder flag, with a = 1 − initializer and b = 1 − closer, the mean of the
 *       arithmetic and the harmonic mean of a and b.
 *   <li>Restart: sessions before the last gap at which the gap curve is 1 lose all three values.
 *   <li>Channel scores multiply each phase, and each phase is divided by its sum again, where that is not 0.
 *   <li>ihc is the weighted mean over the phases that are not empty.
 * </ol>
 *
 * Redistribution, where configured, comes between 6 and 7. The engine allocates nothing per journey. Immutable and
 * thread-safe; each thread brings its own {@link Workspace}.
 */
public final class IhcEngine {
    private final IhcModel model;
    private final PhaseRules initializerRules;
    private final PhaseRules holderRules;
    private final PhaseRules closerRules;

    /** @param channels the names of the channel numbers in the workspaces */
    public IhcEngine(IhcModel model, Redistribution redistribution, List<String> channels) {
        this.model = model;
        this.initializerRules = new PhaseRules(model, redistribution, Phase.INITIALIZER, channels);
        this.holderRules = new PhaseRules(model, redistribution, Phase.HOLDER, channels);
        this.closerRules = new PhaseRules(model, redistribution, Phase.CLOSER, channels);
    }

    /** Computes the workspace's three phases and its ihc; ihc sums to 1 up to rounding in the last digits. */
    public void attribute(Workspace w) {
        attribute(w, EngineWatcher.NONE);
    }

    /** The same, with a watcher that is called after each step. */
    public void attribute(Workspace w, EngineWatcher watcher) {
        int restart = initializerBase(w);
        closerBase(w);
        watcher.after(EngineStep.CURVES, w);
        normalise(w.initializer, w.size);
        normalise(w.closer, w.size);
        watcher.after(EngineStep.NORMALISED, w);
        holderBase(w);
        watcher.after(EngineStep.HOLDER, w);
        forgetBefore(restart, w);
        watcher.after(EngineStep.RESTART, w);
        boolean initializer = initializerRules.score(w.initializer, w);
        boolean holder = holderRules.score(w.holder, w);
        boolean closer = closerRules.score(w.closer, w);
        watcher.after(EngineStep.SCORES, w);
        initializerRules.redistribute(w.initializer, w);
        holderRules.redistribute(w.holder, w);
        closerRules.redistribute(w.closer, w);
        watcher.after(EngineStep.REDISTRIBUTION, w);
        combine(w, initializer, holder, closer);
        watcher.after(EngineStep.COMBINED, w);
    }

    /** Step 1; returns the index of the last restart. */
    private int initializerBase(Workspace w) {
        int restart = 0;
        w.initializer[0] = 1;
        for (int k = 1; k < w.size; k++) {
            double begins = model.gapCurve().at(w.hours[k] - w.hours[k - 1]);
            w.initializer[k] = begins;
            if (begins >= 1) {
                restart = k;
            }
        }
        return restart;
    }

    private void closerBase(Workspace w) {
        int last = w.size - 1;
        for (int k = 0; k < w.size; k++) {
            boolean takesPart = w.closerFlags[k] || k == last;
            w.closer[k] = takesPart ? model.closerCurve().at(w.hours[last] - w.hours[k]) : 0;
        }
    }

    private static void holderBase(Workspace w) {
        for (int k = 0; k < w.size; k++) {
            double a = 1 - w.initializer[k];
            double b = 1 - w.closer[k];
            w.holder[k] = w.holderFlags[k] && a + b > 0 ? (a + b) / 4 + a * b / (a + b) : 0;
        }
    }

    private static void forgetBefore(int restart, Workspace w) {
        for (int k = 0; k < restart; k++) {
            w.initializer[k] = 0;
            w.holder[k] = 0;
            w.closer[k] = 0;
        }
    }

    private void combine(Workspace w, boolean initializer, boolean holder, boolean closer) {
        double ofInitializer = initializer ? model.weight(Phase.INITIALIZER) : 0;
        double ofHolder = holder ? model.weight(Phase.HOLDER) : 0;
        double ofCloser = closer ? model.weight(Phase.CLOSER) : 0;
        double sum = ofInitializer + ofHolder + ofCloser;
        if (sum == 0) {
            // Every phase with a weight is empty here; the initializer never is, so the credit still sums to 1.
            ofInitializer = 1;
            sum = 1;
        }
        for (int k = 0; k < w.size; k++) {
            double share = ofInitializer * w.initializer[k] + ofHolder * w.holder[k] + ofCloser * w.closer[k];
            w.ihc[k] = share / sum;
        }
    }

    /** Divides by the sum, if it is not 0; returns whether it was. */
    static boolean normalise(double[] values, int size) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += values[k];
        }
        if (sum <= 0) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            values[k] /= sum;
        }
        return true;
    }
}
