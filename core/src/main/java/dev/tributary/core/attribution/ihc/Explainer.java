package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs the engine on one journey and records each step and its reasons. Immutable and thread-safe. */
public final class Explainer {
    private final IhcModel model;
    private final Redistribution redistribution;

    public Explainer(IhcModel model, Redistribution redistribution) {
        this.model = model;
        this.redistribution = redistribution;
    }

    /** Explains a journey. The shares are the same as without an explanation. */
    public Explanation explain(Journey journey) {
        Workspace workspace = new Workspace();
        workspace.load(journey);
        List<Explanation.Stage> stages = new ArrayList<>();
        new IhcEngine(model, redistribution, journey.sessions().channelNames())
                .attribute(workspace, (step, w) -> stages.add(new Explanation.Stage(step, values(step, w))));
        Reasons reasons = new Reasons(model, redistribution, journey);
        List<Explanation.SessionStory> sessions = new ArrayList<>();
        List<SessionShare> shares = stages.get(stages.size() - 1).values();
        for (int position = 0; position < journey.size(); position++) {
            Map<Phase, List<String>> why = new EnumMap<>(Phase.class);
            for (Phase phase : Phase.values()) {
                why.put(phase, reasons.of(phase, position));
            }
            sessions.add(new Explanation.SessionStory(
                    reasons.hoursSincePrevious(position), reasons.hoursLeft(position), why, shares.get(position)));
        }
        return new Explanation(journey, model, sessions, stages);
    }

    private static List<SessionShare> values(EngineStep step, Workspace w) {
        boolean holder = step.compareTo(EngineStep.HOLDER) >= 0;
        boolean ihc = step == EngineStep.COMBINED;
        List<SessionShare> values = new ArrayList<>(w.size());
        for (int k = 0; k < w.size(); k++) {
            // Arrays that a step has not computed yet still have the numbers of an earlier journey.
            values.add(new SessionShare(w.initializer(k), holder ? w.holder(k) : 0, w.closer(k), ihc ? w.ihc(k) : 0));
        }
        return values;
    }
}
