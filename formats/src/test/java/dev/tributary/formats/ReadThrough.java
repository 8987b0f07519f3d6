package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.settings.ConfigFile;
import dev.tributary.settings.SourceRules;
import dev.tributary.store.Snapshot;
import dev.tributary.store.SourceSample;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a preset reads of an address.
 *
 * @param facts the facts
 * @param rows the rows that could be used, with their users
 */
record ReadThrough(Facts facts, SourceSample rows) {
    private static final int ALL = 20_000;

    /** Reads an address through a preset. */
    static ReadThrough preset(String name, String address) {
        return preset(name, "", address);
    }

    /** Reads an address through a preset with parameters. */
    static ReadThrough preset(String name, String parameters, String address) {
        IntakeRules rules = SourceRules.of(
                IntakeRules.USUAL.with(ChannelSettings.BUILT_IN.onDemand()),
                Optional.of(name),
                Optional.of(parameters).filter(text -> !text.isEmpty()),
                Path::of);
        try (Snapshot snapshot = Stores.source(Address.parse(address, Path::of)).open(ReadScope.ALL.withRules(rules))) {
            ReadThrough read = new ReadThrough(snapshot.facts(), snapshot.first(ALL));
            assertThat(read.facts().traffic().intake().understood().counts())
                    .as("orders seen are orders read and those left out")
                    .allMatch(PresetCounts::addUp);
            return read;
        }
    }

    /** Reads what a configuration file names, as a run does. */
    static ReadThrough configured(Path file) {
        ConfigFile config = ConfigFile.read(file);
        IntakeRules rules = SourceRules.of(
                config.intake(),
                Optional.ofNullable(config.values().get("preset")),
                Optional.ofNullable(config.values().get("preset_parameters")),
                Path::of);
        Address address = Address.parse(config.values().getOrDefault("db", ""), Path::of);
        try (Snapshot snapshot = Stores.source(address).open(ReadScope.ALL.withRules(rules))) {
            return new ReadThrough(snapshot.facts(), snapshot.first(ALL));
        }
    }

    private SessionTable sessions() {
        return facts.traffic().sessions().whole();
    }

    /** Returns each session and each conversion as it was read, with its user. */
    List<String> whole() {
        List<String> lines = new ArrayList<>();
        SessionTable sessions = rows.sessions();
        for (int row = 0; row < sessions.size(); row++) {
            lines.add(
                    "session " + sessions.id(row) + " of " + rows.sessionUsers().get(row) + " "
                            + sessions.millis(row) + " " + sessions.channel(row) + " " + sessions.holder(row) + " "
                            + sessions.closer(row));
        }
        for (int row = 0; row < rows.conversions().size(); row++) {
            Conversion conversion = rows.conversions().get(row);
            lines.add("conversion " + conversion.id() + " of "
                    + rows.conversionUsers().get(row) + " " + conversion.millis() + " " + conversion.revenue());
        }
        return lines.stream().sorted().toList();
    }

    /** Returns what a preset counted, by its key; what there is none of is not there. */
    Map<String, Long> counted() {
        return counted(facts);
    }

    static Map<String, Long> counted(Facts facts) {
        Map<String, Long> counted = new TreeMap<>();
        for (PresetCounts one : facts.traffic().intake().understood().counts()) {
            String table = ReferenceNames.key(one.table());
            counted.put(table, one.seen());
            Stream.of(one.leftOut(), one.noted())
                    .flatMap(List::stream)
                    .filter(part -> part.rows() > 0)
                    .forEach(part -> counted.put(table + "." + part.code(), part.rows()));
        }
        return counted;
    }

    /** Returns how many orders there are of each currency. */
    Map<String, Long> currencies() {
        return currencies(facts);
    }

    static Map<String, Long> currencies(Facts facts) {
        return facts.traffic().intake().understood().counts().stream()
                .flatMap(one -> one.currencies().stream())
                .collect(Collectors.toMap(PresetCounts.Part::code, PresetCounts.Part::rows));
    }

    /** Returns how many rows of sessions there were. */
    long sessionRows() {
        return facts.counts().sessions();
    }

    /** Returns the channel of each session, by its id. */
    Map<String, String> channels() {
        Map<String, String> channels = new TreeMap<>();
        for (int row = 0; row < sessions().size(); row++) {
            channels.put(sessions().id(row), sessions().channel(row));
        }
        return channels;
    }

    /** Returns time, channel and flags of each session, by its id. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        SessionTable sessions = sessions();
        for (int row = 0; row < sessions.size(); row++) {
            lines.put(
                    sessions.id(row),
                    sessions.millis(row) + " " + sessions.channel(row) + " " + sessions.holder(row) + " "
                            + sessions.closer(row));
        }
        return lines;
    }

    /** Returns the number of sessions whose user has a conversion. */
    long sessionsOfBuyers() {
        long found = 0;
        for (int row = 0; row < sessions().size(); row++) {
            found += sessions().user(row) == SessionTable.NO_USER ? 0 : 1;
        }
        return found;
    }

    /** Returns the ids of the conversions. */
    List<String> conversions() {
        return facts.conversions().stream().map(Conversion::id).sorted().toList();
    }

    /** Returns the sum of their revenue. */
    BigDecimal revenue() {
        return facts.conversions().stream()
                .map(conversion -> BigDecimal.valueOf(conversion.revenue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
