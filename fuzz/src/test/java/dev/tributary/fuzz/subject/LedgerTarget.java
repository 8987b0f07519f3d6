package dev.tributary.fuzz.subject;

import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.judge.Replay;
import dev.tributary.store.Results;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The ledger and the other result tables, read back. An input consists of lines such as {@code request.status=200}: a
 * column and the value that replaces its valid one; the text after {@code request.body:} or {@code request.answer:}, up
 * to a line of four dashes, is the content of a request or an answer.
 */
public final class LedgerTarget implements Reader<Optional<JourneyAnswer>> {
    private static final JourneyKey KEY = JourneyKey.of(new byte[32]);
    private static final String END = "\n----";
    private static final int MOST = 10;

    private final Path file = Scratch.folder().resolve("results.db");
    private final ResultsStore store = Stores.results(Address.of(file));
    private final Results results =
            store.lease(new Holder("fuzz", "none", Instant.EPOCH, "here", 1)).open(true);
    private final HostileResults rows = new HostileResults(file);

    @Override
    public Optional<JourneyAnswer> read(byte[] bytes) {
        Map<String, String> cells = cells(Text.of(bytes));
        rows.put(cells);
        lookUp(cells.keySet());
        Ledger ledger = results.ledger();
        ledger.isBlank();
        ledger.inDoubt();
        ledger.inDoubtByJourney();
        ledger.unreadKeys();
        ledger.usualWait();
        Replay.apply(ledger);
        return ledger.answer(KEY);
    }

    /** Reopening the file takes most of the time, so a table is looked up only if the input changes it. */
    private void lookUp(Set<String> changed) {
        if (changed.stream().anyMatch(cell -> cell.startsWith("request."))) {
            look(view -> view.requests(EnumSet.allOf(RequestState.class), MOST));
        }
        if (changed.stream().anyMatch(cell -> cell.startsWith("run."))) {
            look(view -> view.state(MOST));
            look(view -> view.runs("run"));
        }
        if (changed.stream().anyMatch(cell -> cell.contains("journey."))) {
            look(view -> view.journey("c1"));
            look(view -> view.madeBy("ihc-api", "type"));
            results.credited();
            results.forEachCredit((conversion, session, ihc) -> {});
        }
        if (changed.stream().anyMatch(cell -> cell.startsWith("channel_reporting."))) {
            results.reportedDays();
            results.report();
        }
    }

    private void look(Consumer<ResultsView> at) {
        try (ResultsView view = store.look()) {
            at.accept(view);
        }
    }

    private static Map<String, String> cells(String text) {
        Map<String, String> cells = new HashMap<>();
        String rest = packed(packed(text, "request.body", cells), "request.answer", cells);
        rest.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                cells.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return cells;
    }

    /** Removes a section from a text, and adds its packed content to the cells. */
    private static String packed(String text, String name, Map<String, String> cells) {
        int begin = text.indexOf(name + ":\n");
        if (begin < 0) {
            return text;
        }
        int from = begin + name.length() + 2;
        int end = text.indexOf(END, from);
        int to = end < 0 ? text.length() : end;
        byte[] bytes = SoundRows.packed(text.substring(from, to));
        cells.put(name, "x'" + HexFormat.of().formatHex(bytes) + "'");
        return text.substring(0, begin) + (end < 0 ? "" : text.substring(end + END.length()));
    }

    @Override
    public void check(byte[] bytes, Optional<JourneyAnswer> read) {
        read.filter(answer -> answer instanceof JourneyAnswer.Given)
                .ifPresent(answer -> ((JourneyAnswer.Given) answer).shares().forEach(share -> {
                    if (!(share.ihc() >= 0 && share.ihc() <= 1)) {
                        throw new Fault("a stored credit that is not between 0 and 1: " + share);
                    }
                }));
        read.filter(answer -> answer instanceof JourneyAnswer.Refused)
                .ifPresent(answer ->
                        Fault.unlessEqual("conversion", answer.conversionId().isEmpty(), false));
    }
}
