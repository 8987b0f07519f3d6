package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.BillingService;
import dev.tributary.testing.Bills;
import java.util.List;

/** The guarantees after a disturbed run was repeated to its end. */
final class Promises {
    private Promises() {}

    /** Requires that the results equal those of an undisturbed run, to the byte. */
    static void sameAs(Snapshot calm, Bench bench) {
        assertThat(bench.snapshot().differenceFrom(calm))
                .as("a difference from the calm run")
                .isEmpty();
    }

    /**
     * Requires that repeated bills are covered by the ledger's doubtful journeys and those that the service itself sent
     * back.
     */
    static void billsAreBounded(Bench bench, BillingService service) {
        Bills bills = service.bills();
        assertThat(bills.splits()).as("journeys sent in parts").isZero();
        assertThat(bills.repeated())
                .as("journeys billed again: " + bills + ", " + bench.account())
                .isLessThanOrEqualTo(bench.account().doubtfulJourneys() + bills.sentBack());
    }

    /** Requires that another run sends nothing and changes nothing. */
    static void nothingIsLeftToDo(Snapshot calm, Bench bench, BillingService service, List<String> arguments) {
        long before = service.bills().requests();
        Child.Ended again = bench.runHere(arguments);
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(service.bills().requests() - before)
                .as("requests of a run with nothing to do")
                .isZero();
        sameAs(calm, bench);
    }
}
