package dev.tributary.guess;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each table what it is.
 *
 * @param screens the files that were exported from screens, by the names of their tables
 * @param fits the presets that fit, the proposed one first
 * @param mapped the tables that the proposal maps
 * @param guessed what other tables could be
 */
record TableNotes(
        Map<String, String> screens,
        List<PresetFit> fits,
        Map<SourceTable, TableGuess> mapped,
        Map<TableSeen, TableGuess> guessed) {
    Guess.TableNote of(TableSeen table) {
        if (screens.containsKey(table.name())) {
            return new Guess.TableNote(table, Optional.empty(), Optional.ofNullable(screens.get(table.name())));
        }
        Optional<Guess.TableNote> ofPreset = fits.stream()
                .flatMap(fit -> key(fit, table).stream()
                        .map(key -> new Guess.TableNote(
                                table,
                                fits.get(0).equals(fit) ? Optional.of(key) : Optional.empty(),
                                Optional.of(
                                        key + " of the preset " + fit.preset().name()
                                                + (fits.get(0).equals(fit) ? "" : ", which is not proposed")))))
                .findFirst();
        if (ofPreset.isPresent()) {
            return ofPreset.get();
        }
        for (PresetFit fit : fits) {
            for (Map.Entry<String, List<String>> unread : fit.unread().entrySet()) {
                if (unread.getValue().contains(table.name())) {
                    return new Guess.TableNote(
                            table,
                            Optional.empty(),
                            Optional.of("has the columns of " + unread.getKey() + " of the preset "
                                    + fit.preset().name() + ", too, and is not read"));
                }
            }
        }
        for (Map.Entry<SourceTable, TableGuess> entry : mapped.entrySet()) {
            String mapping = entry.getValue().seen().name();
            if (mapping.equals(table.name()) || CsvParts.isPart(mapping, table.name())) {
                String key = ReferenceNames.key(entry.getKey());
                return new Guess.TableNote(table, Optional.of(key), Optional.of(words(entry.getKey())));
            }
        }
        return new Guess.TableNote(
                table,
                Optional.empty(),
                table.problem()
                        .or(() -> KnownForm.of(table))
                        .or(() -> Optional.ofNullable(guessed.get(table))
                                .map(guess -> words(guess.table()) + ", perhaps, but another table is read")));
    }

    private static Optional<String> key(PresetFit fit, TableSeen table) {
        return fit.tables().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(table.name())
                        || entry.getValue().name().equals(SourceView.ALL_FILES))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String words(SourceTable table) {
        return switch (table) {
            case SESSIONS -> "sessions, a visit in each row";
            case CONVERSIONS -> "conversions, an order in each row";
            case COSTS -> "costs of sessions";
            case SPEND -> "costs by channel and day";
            case IDENTITIES -> "identities, an alias of a user in each row";
            case USER_FROM -> "users of orders";
        };
    }
}
