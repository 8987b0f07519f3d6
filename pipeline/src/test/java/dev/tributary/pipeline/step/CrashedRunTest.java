package dev.tributary.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.KeyCache;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.RequestBody;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.client.IhcClient;
import dev.tributary.ihcapi.client.Reply;
import dev.tributary.pipeline.ledger.Keys;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.LedgerOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.upkeep.Upkeep;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run after a crashed one: answers stored and not interpreted, requests in flight. */
class CrashedRunTest {
    @TempDir
    private Path folder;

    private SmallShop shop;
    private BillingService service;

    @BeforeEach
    void open() {
        shop = SmallShop.of(folder, 4);
        service = BillingService.start(SmallShop.KEY, Behaviour.CALM);
    }

    @AfterEach
    void close() {
        service.close();
    }

    /** Sends the first journeys and stores the answer, sends the others, and crashes. */
    private void crash(int answered) {
        RunSettings settings = shop.asking(service);
        AttributorSettings.IhcApi api =
                (AttributorSettings.IhcApi) settings.attributor().orElseThrow();
        List<Journey> journeys = new ArrayList<>();
        try (SourceReading reading = SourceReading.toLookAt(settings)) {
            journeys.addAll(WorkToDo.of(reading).journeys());
        }
        ResultsStore store = Stores.results(shop.address());
        try (Lease lease = store.lease(new Holder("run", "dead", Instant.EPOCH, "here", 1));
                Results results = lease.open(true)) {
            Ledger ledger = results.ledger();
            KeyCache keys = new KeyCache(Keys.of(api, ServiceTypes.of("all"))::of);
            Account account = new Account(ledger, "dead", SmallShop.call().clock(), keys, Map.of());
            OutgoingRequest first = request(account, journeys.subList(0, answered));
            List<Long> numbers =
                    account.turn(List.of(), List.of(first, request(account, journeys.subList(answered, 4))));
            Reply reply = new IhcClient(api.access(), api.policy())
                    .sendAsync("all", first.body())
                    .join();
            Reply.Answered came = (Reply.Answered) reply;
            account.turn(List.of(new RawAnswer(numbers.get(0), came.status(), came.body())), List.of());
        }
    }

    private static OutgoingRequest request(Account account, List<Journey> journeys) {
        return account.request(journeys, RequestBody.of(journeys, Redistribution.NONE));
    }

    @Test
    void answersThatWereKeptAreReadAndWhatWasUnderWayIsInDoubtAndSentAgain() {
        crash(3);
        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        LedgerOutcome ledger = next.outcomes()
                .attribution()
                .flatMap(AttributionCounts::service)
                .orElseThrow()
                .ledger();
        assertThat(next.exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(ledger.replayed()).isEqualTo(3);
        assertThat(ledger.crashed()).isEqualTo(new RequestCount(1, 1));
        assertThat(ledger.inDoubt()).isEqualTo(new RequestCount(1, 1));
        assertThat(ledger.counts()).isEqualTo(new PlanCounts(1, 0, 0, 3, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(4);
        assertThat(service.bills().repeated()).isZero();
    }

    @Test
    void anAnswerIsReadFromWhatWasSentAlthoughTheSourceHasChangedSince() {
        crash(3);
        shop.session("u1", 8).run("DELETE FROM conversions WHERE conv_id = 'c2'");
        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        LedgerOutcome ledger = next.outcomes()
                .attribution()
                .flatMap(AttributionCounts::service)
                .orElseThrow()
                .ledger();
        assertThat(ledger.replayed()).as("all that was paid for").isEqualTo(3);
        assertThat(ledger.counts()).as("of these, one still stands so").isEqualTo(new PlanCounts(2, 0, 0, 1, 0, 0, 0));
        assertThat(shop.column("SELECT count(*) FROM attribution_customer_journey WHERE conv_id = 'c1'"))
                .containsExactly("4");
    }

    @Test
    void whoIsForgottenTakesNobodyElsesUnreadAnswerAlong() {
        crash(3);
        new Upkeep(shop.address(), SmallShop.call().clock())
                .forget(Optional.empty(), Optional.empty(), IntakeRules.USUAL, List.of("c1"));
        shop.run("DELETE FROM conversions WHERE conv_id = 'c1'");
        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(next.exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(next.outcomes()
                        .attribution()
                        .flatMap(AttributionCounts::service)
                        .orElseThrow()
                        .ledger()
                        .counts())
                .as("the others' answers are kept")
                .isEqualTo(new PlanCounts(1, 0, 0, 2, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(4);
        assertThat(shop.column("SELECT count(*) FROM tributary_answer WHERE conv_id = 'c1'"))
                .containsExactly("0");
    }
}
