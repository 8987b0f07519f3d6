package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.SeveralCosts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules for costs: each session's cost is counted once, and no cost is lost. */
class CostIntakeTest {
    private final List<SetAside> setAside = new ArrayList<>();
    private final CostTable costs = new CostTable();
    private final HeldCosts sink = new HeldCosts(sessions("s", "7"), SeveralCosts.HIGHEST, costs);
    private final CostIntake intake = new CostIntake(GivenRow.names(SourceTable.COSTS), sink, costs, setAside);

    private static HeldSessions sessions(String... ids) {
        IdIndex index = new IdIndex();
        SessionTableBuilder table = new SessionTableBuilder(index.column(), new ChannelDays(), 0);
        for (String id : ids) {
            index.add(id);
            table.add(SessionTable.NO_USER, 0, "Email", (byte) 0);
        }
        return new HeldSessions(table.build(0), index);
    }

    private void take(@Nullable Object session, @Nullable Object cost) {
        intake.take(GivenRow.cost(intake.rows() + 1, session, cost));
    }

    private List<Finding> findings() {
        return setAside.stream().map(SetAside::finding).toList();
    }

    @Test
    void theHighestCostOfASessionCountsAndEveryOtherIsKeptApart() {
        take("s", null);
        take("s", -2);
        take("s", 4);
        take(7, 8.5);
        take("nobody", 16);
        take(null, 32);
        take(new byte[] {'s'}, 64);
        sink.addUp();

        assertThat(costs.total().value()).isEqualTo(122.5);
        assertThat(costs.sums().values())
                .singleElement()
                .satisfies(sum -> assertThat(sum.value()).isEqualTo(12.5));
        assertThat(costs.setAside().total().value()).isEqualTo(110);
        assertThat(costs.credits()).isZero();
        assertThat(findings())
                .containsExactly(
                        Finding.COST_TWICE,
                        Finding.COST_WITHOUT_SESSION,
                        Finding.COST_WITHOUT_SESSION,
                        Finding.COST_WITHOUT_SESSION);
        assertThat(setAside.get(0).reason()).isEqualTo("a further cost of the session, -2.0; the highest counts");
    }

    @Test
    void aCostBelowNothingIsACreditAndNothingIsNone() {
        take("s", 0);
        take(7, -8.5);
        sink.addUp();
        assertThat(costs.credits()).isEqualTo(1);
        assertThat(costs.credited().value()).isEqualTo(-8.5);
    }

    @Test
    void nobodyIsToldWhichOfTwoZerosACostIs() {
        take("nobody", -0.0);
        take("nobody", 0.0);
        assertThat(setAside).extracting(SetAside::reason).containsOnly("the cost 0.0 belongs to no usable session");
        assertThat(setAside).extracting(SetAside::id).containsOnly("nobody");
    }

    @Test
    void whatIsNoAmountIsLeftOutAndTakesNoSessionsPlace() {
        take("s", "much");
        take("s", Double.POSITIVE_INFINITY);
        take("s", 1);
        sink.addUp();

        assertThat(findings()).containsExactly(Finding.COST_UNUSABLE, Finding.COST_UNUSABLE);
        assertThat(costs.sums()).hasSize(1);
        assertThat(costs.total().value()).isEqualTo(1);
    }
}
