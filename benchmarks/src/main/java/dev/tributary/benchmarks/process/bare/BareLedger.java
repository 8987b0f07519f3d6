package dev.tributary.benchmarks.process.bare;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.judge.AnswerJudge;
import dev.tributary.ihcapi.judge.Verdict;
import dev.tributary.ihcapi.wire.JourneysReader;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Writes what a run writes to its ledger, request by request in three transactions each, and nothing else. */
public final class BareLedger {
    /** The data recorded for one request. */
    private record Entry(RecordedExchange exchange, List<HeldJourney> journeys, List<JourneyAnswer> answers) {}

    private static final Random KEYS = new Random(1);

    private BareLedger() {}

    /**
     * Prints {@code ledger SECONDS}.
     *
     * @param arguments a file of {@link RecordedExchange}s, and a file for results, which is made
     */
    public static void main(String[] arguments) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (RecordedExchange exchange : RecordedExchange.read(Path.of(arguments[0]))) {
            entries.add(entry(exchange));
        }
        ResultsStore store = Stores.results(Address.of(Path.of(arguments[1])));
        try (Lease lease = store.lease(new Holder("bare ledger", "none", Instant.now(), "here", 1));
                Results results = lease.open(true)) {
            Ledger ledger = results.ledger();
            long start = System.nanoTime();
            entries.forEach(entry -> write(ledger, entry));
            System.out.println("ledger " + (System.nanoTime() - start) / 1e9);
        }
    }

    private static void write(Ledger ledger, Entry entry) {
        RecordedExchange exchange = entry.exchange();
        OutgoingRequest leaving = new OutgoingRequest(entry.journeys(), exchange.request());
        long request = ledger.turn(new Turn("bare", Instant.now(), List.of(), List.of(leaving)))
                .get(0);
        RawAnswer came = new RawAnswer(request, 200, exchange.answer());
        ledger.turn(new Turn("bare", Instant.now(), List.of(came), List.of()));
        ledger.settle(List.of(new Settlement(request, RequestState.APPLIED, entry.answers(), "")));
    }

    private static Entry entry(RecordedExchange exchange) throws IOException {
        List<Journey> journeys =
                JourneysReader.read(new ByteArrayInputStream(exchange.request().toArray()));
        Verdict verdict = AnswerJudge.judge(
                journeys, new Reply.Answered(200, Optional.empty(), Optional.empty(), exchange.answer()));
        Map<String, JourneyKey> keys = new HashMap<>();
        List<HeldJourney> held = new ArrayList<>();
        for (Journey journey : journeys) {
            byte[] key = new byte[32];
            KEYS.nextBytes(key);
            keys.put(journey.conversionId(), JourneyKey.of(key));
            held.add(new HeldJourney(journey.conversionId(), JourneyKey.of(key), journey.size()));
        }
        List<JourneyAnswer> answers = new ArrayList<>();
        for (Outcome outcome : ((Verdict.Judged) verdict).outcomes()) {
            String conversion = outcome.journey().conversionId();
            JourneyKey key = keys.get(conversion);
            if (key != null && outcome instanceof Outcome.Attributed attributed) {
                answers.add(JourneyAnswer.of(key, attributed));
            }
        }
        return new Entry(exchange, held, answers);
    }
}
