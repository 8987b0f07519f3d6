package dev.tributary.pipeline.preview;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.TypeRules;
import dev.tributary.store.connect.Address;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a preview.
 *
 * @param source the database with sessions, conversions and costs; it is only read
 * @param window the days of the conversions, and where days begin and end
 * @param types how conversion types are assigned
 * @param campaigns the column of campaigns, if there is one
 * @param journeys the options of journeys
 * @param rules the configured rules about the source
 * @param made where the settings come from
 */
public record PreviewSettings(
        Address source,
        DateWindow window,
        TypeRules types,
        Optional<String> campaigns,
        JourneyOptions journeys,
        IntakeRules rules,
        Made made) {
    /**
     * Where settings come from.
     *
     * @param file the name of the configuration file
     * @param settings the settings that are not the default
     */
    public record Made(String file, List<SettingInUse> settings) {
        public Made {
            settings = List.copyOf(settings);
        }

        /** Returns the place that a setting has its value from; empty if it is the default. */
        public Optional<String> where(String name) {
            return settings.stream()
                    .filter(setting -> setting.name().equals(name))
                    .map(SettingInUse::where)
                    .findFirst();
        }
    }

    /** Returns the data needed: all that a run reads. */
    ReadScope scope() {
        return new ReadScope(window, true)
                .withCampaigns(campaigns)
                .withTypes(types.column())
                .withRules(rules);
    }
}
