package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Attributes with the local {@link IhcEngine}: offline, free, and as good as the model it is given. */
public final class LocalIhcAttributor implements Attributor {
    private final IhcModel model;
    private final Redistribution redistribution;

    public LocalIhcAttributor(IhcModel model, Redistribution redistribution) {
        this.model = model;
        this.redistribution = redistribution;
    }

    @Override
    public String name() {
        return "ihc-local";
    }

    /** The conversion type whose parameters it computes with. */
    public String conversionType() {
        return model.conversionType();
    }

    @Override
    public String description() {
        return "model '" + model.conversionType() + "' (" + model.provenance() + ")";
    }

    @Override
    public void attribute(List<Journey> journeys, Consumer<Outcome> outcomes) {
        if (journeys.isEmpty()) {
            return;
        }
        SessionTable sessions = journeys.get(0).sessions();
        IhcEngine engine = new IhcEngine(model, redistribution, sessions.channelNames());
        Workspace workspace = new Workspace();
        for (Journey journey : journeys) {
            workspace.load(journey);
            engine.attribute(workspace);
            outcomes.accept(new Outcome.Attributed(journey, shares(workspace)));
        }
    }

    private static List<SessionShare> shares(Workspace w) {
        List<SessionShare> shares = new ArrayList<>(w.size());
        for (int place = 0; place < w.size(); place++) {
            shares.add(new SessionShare(w.initializer(place), w.holder(place), w.closer(place), w.ihc(place)));
        }
        return shares;
    }
}
