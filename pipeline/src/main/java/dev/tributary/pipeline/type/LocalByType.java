package dev.tributary.pipeline.type;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcAttributor;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.PerType;
import dev.tributary.store.Origin;
import dev.tributary.store.Origins;
import dev.tributary.store.model.ModelFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Attributes each journey with the local engine and the model of its type, and answers the journeys in their order. */
public final class LocalByType implements Attributor {
    private final PerType<LocalIhcAttributor> engines;
    private final List<LocalIhcAttributor> all;
    private final ConversionTypes types;

    /**
     * @param models the model of each type, with a usual one
     * @param redistribution the same for all
     */
    public LocalByType(PerType<IhcModel> models, Redistribution redistribution, ConversionTypes types) {
        this.engines = models.map(model -> new LocalIhcAttributor(model, redistribution));
        this.all = engines.ofThese(types.names());
        this.types = types;
    }

    /** Reads the model of each type. The usual one, where none is named, is the one that is built in. */
    public static PerType<IhcModel> models(AttributorSettings.IhcLocal settings) {
        PerType<IhcModel> read = settings.models().map(ModelFile::read);
        return read.usual().isPresent() ? read : new PerType<>(Optional.of(DefaultModel.create()), read.byType());
    }

    @Override
    public String name() {
        return all.get(0).name();
    }

    @Override
    public String description() {
        return all.stream().map(LocalIhcAttributor::description).collect(Collectors.joining("; "));
    }

    /**
     * What makes the credits of each conversion.
     *
     * @param typeOf the type of a conversion, by its id
     */
    public Origins origins(UnaryOperator<String> typeOf) {
        return new Origins(
                all.stream().map(LocalByType::origin).toList(),
                conversion -> all.indexOf(engineOf(typeOf.apply(conversion))));
    }

    private static Origin origin(LocalIhcAttributor engine) {
        return new Origin(engine.name(), engine.conversionType(), engine.description());
    }

    /** The conversion type that the model of a type is for. */
    public String conversionType(String type) {
        return engineOf(type).conversionType();
    }

    private LocalIhcAttributor engine(Journey journey) {
        return all.size() == 1 ? all.get(0) : engineOf(types.of(journey.conversion()));
    }

    private LocalIhcAttributor engineOf(String type) {
        return engines.of(type).orElseThrow();
    }

    @Override
    public void attribute(List<Journey> journeys, Consumer<Outcome> outcomes) {
        int from = 0;
        while (from < journeys.size()) {
            LocalIhcAttributor engine = engine(journeys.get(from));
            int to = from + 1;
            while (to < journeys.size() && engine(journeys.get(to)).equals(engine)) {
                to++;
            }
            engine.attribute(journeys.subList(from, to), outcomes);
            from = to;
        }
    }
}
