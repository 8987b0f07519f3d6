package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.text.Shown;
import dev.tributary.settings.preset.PresetParameters;
import dev.tributary.settings.preset.PresetQuery;
import dev.tributary.settings.preset.PresetUse;
import dev.tributary.settings.preset.Presets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rules about a source, with its preset. */
public final class SourceRules {
    private SourceRules() {}

    /**
     * Returns the rules of the configuration file over those of a preset.
     *
     * @param preset the name of a preset, or the path of its folder
     * @param parameters its parameters, see {@link PresetParameters}
     * @param resolve makes relative paths absolute
     * @throws TributaryException USAGE when there is no such preset, or a parameter is not possible
     */
    public static IntakeRules of(
            IntakeRules configured,
            Optional<String> preset,
            Optional<String> parameters,
            Function<String, Path> resolve) {
        if (preset.isEmpty()) {
            if (parameters.isPresent()) {
                throw wrong("there are parameters of a preset, and no preset");
            }
            return configured;
        }
        try {
            Map<String, List<String>> values =
                    parameters.map(PresetParameters::of).orElse(Map.of());
            PresetUse use = new PresetUse(Presets.find(preset.get(), resolve), values);
            Map<SourceTable, TableMapping> tables = new EnumMap<>(SourceTable.class);
            for (PresetQuery query : PresetQuery.values()) {
                query.table()
                        .flatMap(table -> use.mapping(query))
                        .ifPresent(mapping -> tables.put(query.table().orElseThrow(), mapping));
            }
            return configured.with(configured.mapping().over(tables, use.assumptions()));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static TributaryException wrong(String what) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The preset cannot be used: " + Shown.whole(what) + ".",
                "tributary presets show NAME lists its parameters; they are given as --preset-parameters 'a=1, b=x|y',"
                        + " or in tributary.yml as source: {preset: {name: NAME, a: 1, b: [x, y]}}.");
    }
}
