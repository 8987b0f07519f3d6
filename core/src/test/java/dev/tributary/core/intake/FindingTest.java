package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the texts for a row that is set aside, for programs and for people. */
class FindingTest {
    @Test
    void noTwoFindingsHaveTheSameCode() {
        assertThat(Arrays.stream(Finding.values()).map(Finding::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsOfLowerCaseWordsAndASentenceHoldsWhatWasFoundAsItIs(Finding finding) {
        assertThat(finding.code()).matches("[a-z]+(_[a-z]+)*");
        assertThat(finding.sentence("100 %s off")).containsOnlyOnce("100 %s off");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInNoJourneyOrKeptApartSaysSo(Finding finding) {
        String words = switch (finding.effect()) {
            case NO_JOURNEY -> "journey";
            case NO_NAME -> "counts";
            case COUNTED_ONCE -> "counted once";
            case AS_ONE -> "one user";
            case KEPT_APART -> "cost";
            case LEFT_OUT -> "";
        };
        assertThat(finding.sentence("x")).contains(words);
    }
}
