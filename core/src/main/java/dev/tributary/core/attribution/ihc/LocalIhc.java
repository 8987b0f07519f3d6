package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A credit model that uses the local {@link IhcEngine}: offline, free, and as accurate as its parameters. Not
 * thread-safe: one for each thread.
 */
public final class LocalIhc implements CreditModel {
    private final IhcModel model;
    private final Redistribution redistribution;
    private final Workspace workspace = new Workspace();
    private Optional<Engine> engine = Optional.empty();

    public LocalIhc(IhcModel model, Redistribution redistribution) {
        this.model = model;
        this.redistribution = redistribution;
    }

    @Override
    public String name() {
        return "ihc-local";
    }

    /** Returns the conversion type of its parameters. */
    public String conversionType() {
        return model.conversionType();
    }

    @Override
    public String description() {
        return "model '" + model.conversionType() + "' (" + model.provenance() + ")";
    }

    @Override
    public Outcome.Attributed credit(Journey journey) {
        workspace.load(journey);
        engine(journey.sessions().channelNames()).attribute(workspace);
        return new Outcome.Attributed(journey, shares(workspace));
    }

    /** Consecutive journeys mostly share a session table, so the engine is cached for a table's channels. */
    private IhcEngine engine(List<String> channels) {
        Engine known = engine.orElse(null);
        if (known == null || !known.channels.equals(channels)) {
            known = new Engine(channels, new IhcEngine(model, redistribution, channels));
            engine = Optional.of(known);
        }
        return known.engine;
    }

    private static List<SessionShare> shares(Workspace w) {
        List<SessionShare> shares = new ArrayList<>(w.size());
        for (int position = 0; position < w.size(); position++) {
            shares.add(
                    new SessionShare(w.initializer(position), w.holder(position), w.closer(position), w.ihc(position)));
        }
        return shares;
    }

    /** An engine and the channels of its channel numbers. */
    private record Engine(List<String> channels, IhcEngine engine) {}
}
