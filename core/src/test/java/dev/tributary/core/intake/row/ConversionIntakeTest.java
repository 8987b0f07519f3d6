package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules for a usable conversion, for every kind of source. */
class ConversionIntakeTest {
    private final List<SetAside> setAside = new ArrayList<>();
    private final Seen seen = Seen.under(IntakeRules.USUAL);
    private final HeldConversions kept = new HeldConversions();
    private final ConversionIntake intake =
            new ConversionIntake(GivenRow.names(SourceTable.CONVERSIONS), kept, seen, setAside);

    private void take(Field field, @Nullable Object cell) {
        intake.take(GivenRow.conversion(intake.rows() + 1, "c" + intake.rows()).with(field, cell));
    }

    private List<Finding> findings() {
        return setAside.stream().map(SetAside::finding).toList();
    }

    @Test
    void aRevenueIsANumberThatIsNotBelowZero() {
        for (Object revenue : new Object[] {"12,5", null, Double.NaN, 1e16, Long.MAX_VALUE}) {
            take(Field.REVENUE, revenue);
        }
        take(Field.REVENUE, -0.01);
        take(Field.REVENUE, new BigDecimal("12.34"));
        take(Field.REVENUE, -0.0);
        take(Field.REVENUE, "99.90");
        take(Field.REVENUE, " 1234567.890123456789e-1 ");
        assertThat(findings()).hasSize(6).startsWith(Finding.REVENUE_UNUSABLE).endsWith(Finding.REVENUE_NEGATIVE);
        assertThat(kept.conversions())
                .extracting(Conversion::revenue)
                .containsExactly(12.34, -0.0, 99.90, 123456.7890123456789);
    }

    @Test
    void anAmountIsAtMostAMillionTimesABillion() {
        take(Field.REVENUE, 1e15);
        take(Field.REVENUE, Math.nextUp(1e15));
        assertThat(kept.conversions()).extracting(Conversion::revenue).containsExactly(1e15);
        assertThat(setAside)
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .isEqualTo("revenue is '1.0000000000000001E15', too large for an amount: more than 1e15"));
    }

    @Test
    void whoConvertsAgainHasTheSameNumberAndOneWhomNobodyKnowsHasNone() {
        take(Field.CONVERSION_USER, "u");
        take(Field.CONVERSION_USER, "v");
        take(Field.CONVERSION_USER, "undefined");
        take(Field.CONVERSION_USER, "u");
        assertThat(kept.conversions()).extracting(Conversion::user).containsExactly(0, 1, SessionTable.NO_USER, 0);
        assertThat(kept.conversions().find("c1")).isEqualTo(1);
    }

    @Test
    void aTableWithoutRowsIsNoFaultAndOneWithoutAUsableRowIs() {
        intake.end();
        take(Field.REVENUE, "much");
        assertThatThrownBy(intake::end)
                .hasMessageContaining(
                        "None of the 1 rows of t can be used; the first: revenue is 'much', not a number");
        take(Field.TYPE, 0.5);
        intake.end();
    }

    @Test
    void theRevenueOfARowThatIsLeftOutIsKeptApartByItsReason() {
        intake.take(GivenRow.conversion(1, "c"));
        intake.take(GivenRow.conversion(2, "c").with(Field.REVENUE, 104.25));
        take(Field.CONVERSION_DATE, "2023-02-30");
        take(Field.REVENUE, -1);
        assertThat(intake.setAside().parts())
                .extracting(part -> part.reason() + " " + part.positive() + " " + part.negative())
                .containsExactly(
                        SetAsideReason.NEGATIVE + " 0 -1",
                        SetAsideReason.TWICE + " 104.25 0",
                        SetAsideReason.UNUSABLE + " 50.5 0");
    }

    @Test
    void theSameConversionAgainIsCountedOnceAndAnotherOfItsIdIsLeftOut() {
        intake.take(GivenRow.conversion(1, "c"));
        intake.take(GivenRow.conversion(2, "c"));
        intake.take(GivenRow.conversion(3, "c").with(Field.CONVERSION_USER, "v"));
        intake.take(GivenRow.conversion(4, "c").with(Field.TYPE, "silver"));
        assertThat(findings())
                .containsExactly(Finding.CONVERSION_REPEATED, Finding.CONVERSION_TWICE, Finding.CONVERSION_TWICE);
        assertThat(kept.users().size()).as("who has no other has no number").isEqualTo(1);
    }

    @Test
    void aConversionWithoutAUserCountsAndOneWithAnImpossibleOneDoesNot() {
        take(Field.CONVERSION_USER, "");
        take(Field.CONVERSION_USER, new byte[] {1});
        take(Field.CONVERSION_USER, "00000000-0000-0000-0000-000000000000");
        assertThat(findings()).containsExactly(Finding.CONVERSION_USER_MISSING, Finding.CONVERSION_USER_UNUSABLE);
        assertThat(kept.conversions())
                .extracting(Conversion::user)
                .containsOnly(SessionTable.NO_USER)
                .hasSize(2);
    }

    @Test
    void aTypeThatIsNoNameIsNone() {
        take(Field.TYPE, 0.5);
        take(Field.TYPE, null);
        take(Field.TYPE, 7);
        assertThat(findings()).containsExactly(Finding.TYPE_UNUSABLE);
        assertThat(kept.conversions()).extracting(Conversion::label).containsExactly("", "", "7");
    }
}
