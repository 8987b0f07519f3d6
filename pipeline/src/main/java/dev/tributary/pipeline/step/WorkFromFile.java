package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The journeys of a file. */
record WorkFromFile(List<Journey> journeys, Set<String> conversions) implements WorkToDo {
    static WorkFromFile of(SourceReading reading) {
        if (reading.settings().conversions().freezeBefore().isPresent()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--freeze-before needs the days of conversions, and a journeys file does not contain them.",
                    "Leave out one of --freeze-before and --journeys.");
        }
        if (!reading.settings().conversions().types().isNone()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Conversion types depend on the conversions, and a journeys file does not contain these.",
                    "Leave out --journeys, or name a configuration file without conversion_types with --config.");
        }
        List<Journey> journeys = JourneysFile.read(reading);
        return new WorkFromFile(
                journeys, journeys.stream().map(Journey::conversionId).collect(Collectors.toSet()));
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public List<Journey> journeys(int part) {
        return journeys;
    }

    @Override
    public ConversionTypes types() {
        return ConversionTypes.ONE;
    }

    @Override
    public boolean due(String conversion) {
        return conversions.contains(conversion);
    }

    @Override
    public boolean gone(String conversion) {
        return false;
    }

    @Override
    public boolean closed(Journey journey) {
        return false;
    }
}
