package dev.tributary.guess;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.settings.preset.Preset;
import dev.tributary.settings.preset.PresetQuery;
import dev.tributary.settings.preset.Presets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at a source, and finds out what reads it. Used once. */
public final class Guessing {
    private final SourceView view;
    private final Map<String, String> screens;
    private final List<String> notes = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();

    private Guessing(SourceView view) {
        this.view = view;
        this.screens = view.address().folder().map(ScreenExport::in).orElse(Map.of());
    }

    /**
     * Looks at a source.
     *
     * @param address the address, as given by a user
     * @param resolve makes relative paths absolute
     * @throws dev.tributary.core.TributaryException USAGE when there is nothing at the address, SOURCE_DATA when it cannot
     *     be read or has no tables, and as {@link dev.tributary.store.Source#open}
     */
    public static Guess of(String address, Function<String, Path> resolve) {
        try (SourceView view = SourceView.open(GuessAddress.of(address, resolve))) {
            return new Guessing(view).guess();
        }
    }

    private Guess guess() {
        List<PresetFit> fits = fits();
        Optional<PresetFit> proposed = fits.stream().findFirst();
        Map<TableSeen, TableGuess> guessed = guessed(proposed);
        Map<SourceTable, TableGuess> mapped = new LikelyRoles(view, proposed, questions).choose(guessed.values());
        Optional<Proposal> proposal = proposal(proposed, mapped);
        if (view.passedBy() > 0) {
            notes.add(view.passedBy() + (view.passedBy() == 1 ? " further table was" : " further tables were")
                    + " not looked at, as there are more than " + SourceView.MOST_TABLES);
        }
        TableNotes told = new TableNotes(screens, fits, mapped, guessed);
        return new Guess(
                view.address().toString(),
                view.tables().stream().map(told::of).toList(),
                new Guess.Fits(
                        fits,
                        proposed.filter(any -> fits.size() > 1).map(best -> why(best, fits.subList(1, fits.size())))),
                notes,
                proposal,
                proposal.isPresent() ? questions : List.of(),
                proposal.isPresent() ? rows(proposed, mapped) : 0);
    }

    private List<PresetFit> fits() {
        List<PresetFit> fits = new ArrayList<>();
        for (String name : Presets.names()) {
            Preset preset = Presets.find(name, Path::of);
            PresetMatcher.match(view, preset).ifPresent(fit -> {
                if (view.dialect().filter(preset.dialects()::contains).isPresent()) {
                    fits.add(fit);
                } else {
                    notes.add("the tables look like those of the preset " + name + " (" + preset.title()
                            + "), which has SQL for " + String.join(", ", preset.dialects()) + " alone");
                }
            });
        }
        fits.sort(Comparator.comparingInt(PresetFit::worth).reversed());
        return fits;
    }

    private static String why(PresetFit best, List<PresetFit> others) {
        String of = best.hasVisits() && others.stream().noneMatch(PresetFit::hasVisits)
                ? "it has visits"
                : best.makes(PresetQuery.CONVERSIONS)
                                && others.stream().noneMatch(other -> other.makes(PresetQuery.CONVERSIONS))
                        ? "it has orders, too"
                        : best.makes(PresetQuery.SESSIONS)
                                        && others.stream().noneMatch(other -> other.makes(PresetQuery.SESSIONS))
                                ? "it has at least the last visit of an order"
                                : "it finds " + best.tables().size() + " of its tables, and none finds more";
        return best.preset().name() + " is proposed, and not "
                + others.stream().map(other -> other.preset().name()).collect(Collectors.joining(" or ")) + ", because "
                + of;
    }

    /** Tables that the proposed preset reads are nothing else. */
    private Map<TableSeen, TableGuess> guessed(Optional<PresetFit> proposed) {
        Map<TableSeen, TableGuess> guessed = new LinkedHashMap<>();
        boolean parts = proposed.isEmpty() && view.address().isCsvFolder();
        for (TableSeen table : parts ? CsvParts.together(view.tables()) : view.tables()) {
            boolean read = proposed.filter(fit -> fit.tables().containsValue(table)
                            || fit.unread().values().stream().anyMatch(names -> names.contains(table.name()))
                            || fit.tables().values().stream()
                                    .anyMatch(used -> used.name().equals(SourceView.ALL_FILES)))
                    .isPresent();
            if (!read && !screens.containsKey(table.name())) {
                TableRoles.of(view, table).ifPresent(guess -> guessed.put(table, guess));
            }
        }
        return guessed;
    }

    private Optional<Proposal> proposal(Optional<PresetFit> fit, Map<SourceTable, TableGuess> mapped) {
        boolean orders = mapped.containsKey(SourceTable.CONVERSIONS)
                || fit.filter(found -> found.makes(PresetQuery.CONVERSIONS)).isPresent();
        boolean visits = mapped.containsKey(SourceTable.SESSIONS)
                || fit.filter(found -> found.makes(PresetQuery.SESSIONS)).isPresent();
        if (!orders && !visits) {
            return Optional.empty();
        }
        Map<String, PresetChoice.Chosen> chosen = Map.of();
        if (fit.isPresent()) {
            PresetChoice choice = new PresetChoice(view, fit.get()).find();
            chosen = choice.chosen;
            questions.addAll(choice.questions);
        }
        boolean journeys = mapped.containsKey(SourceTable.SESSIONS)
                || fit.filter(PresetFit::hasVisits).isPresent();
        if (!journeys) {
            questions.add(new OpenQuestion(
                    "What measures the visits? "
                            + (visits ? "At most the last one before each order is here." : "None is here."),
                    "source: {sessions: {db: ADDRESS, preset: NAME}}, or table: and columns: in place of preset:"));
        }
        if (!orders && fit.isEmpty()) {
            questions.add(new OpenQuestion(
                    "Where are the orders? None are here.",
                    "source: {conversions: {db: ADDRESS, preset: NAME}}, or table: and columns: in place of preset:"));
        }
        // One setting answers the same question about several tables.
        mapped.values()
                .forEach(guess -> guess.questions().stream()
                        .filter(asked -> questions.stream()
                                .noneMatch(other -> other.setting().equals(asked.setting())))
                        .forEach(questions::add));
        if (!mapped.containsKey(SourceTable.SPEND)) {
            view.tables().forEach(table -> KnownForm.spend(table).ifPresent(questions::add));
        }
        questions.add(new OpenQuestion(
                "In which time zone do the days of a report begin? UTC was assumed.", "time_zone: Europe/Berlin"));
        return Optional.of(new Proposal(
                fit.map(found -> found.preset().name()),
                new ProposalYaml(view, fit, chosen, mapped).text(),
                !view.address().hasPassword(),
                orders && visits));
    }

    private long rows(Optional<PresetFit> fit, Map<SourceTable, TableGuess> mapped) {
        List<String> names = new ArrayList<>();
        fit.ifPresent(found -> found.tables().values().forEach(table -> names.add(table.name())));
        mapped.values().forEach(guess -> names.add(guess.seen().name()));
        return names.stream().distinct().mapToLong(view::rows).sum();
    }
}
