package dev.tributary.core.attribution.ihc;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import java.util.List;
import java.util.stream.Collectors;

/** A credit model that uses the local engine with the model of each conversion's type. Not thread-safe. */
public final class LocalIhcByType implements CreditModel {
    private final PerType<LocalIhc> byType;
    private final List<LocalIhc> all;
    private final ConversionTypes types;

    /**
     * @param models the model of each type, with a default
     * @param redistribution the same for all
     */
    public LocalIhcByType(PerType<IhcModel> models, Redistribution redistribution, ConversionTypes types) {
        this.byType = models.map(model -> new LocalIhc(model, redistribution));
        this.all = byType.ofThese(types.names());
        this.types = types;
    }

    private LocalIhcByType(PerType<LocalIhc> byType, List<LocalIhc> all, ConversionTypes types) {
        this.byType = byType;
        this.all = all;
        this.types = types;
    }

    /**
     * Creates a copy with the same models for other conversions, whose types have the same names; for use in the same
     * thread.
     */
    public LocalIhcByType of(ConversionTypes others) {
        return new LocalIhcByType(byType, all, others);
    }

    @Override
    public String name() {
        return all.get(0).name();
    }

    @Override
    public String description() {
        return all.stream().map(LocalIhc::description).collect(Collectors.joining("; "));
    }

    /** Returns the models of all types, each once. */
    public List<LocalIhc> all() {
        return all;
    }

    /** Returns the index in {@link #all} of the model for a conversion. */
    public int which(Conversion conversion) {
        return all.size() == 1 ? 0 : whichOf(types.of(conversion));
    }

    /** Returns the index of the model for a type. */
    public int whichOf(String type) {
        return all.indexOf(of(type));
    }

    /** Returns the conversion type of the model for a type. */
    public String conversionType(String type) {
        return of(type).conversionType();
    }

    private LocalIhc of(String type) {
        return byType.of(type).orElseThrow();
    }

    @Override
    public Outcome.Attributed credit(Journey journey) {
        return all.get(which(journey.conversion())).credit(journey);
    }
}
