package dev.tributary.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTransformsTest {
    private static List<String> transformed(String transforms, String path) {
        return PathTransforms.parse(transforms).applyToChannels(Arrays.asList(path.split(">")));
    }

    @ParameterizedTest
    @CsvSource({
        "exposure, Example>Video>Direct",
        "unique, Example>Video>Direct",
        "first, Example>Video>Direct",
        "frequency, Example(1)>Video(1)>Direct(2)",
        "trim:1, Direct",
        "trim:3, Video>Direct>Direct",
        "trim:9, Example>Video>Direct>Direct",
        "remove-if-not-all:Direct, Example>Video",
        "remove-if-not-all:Social, Example>Video>Direct>Direct",
        "remove-if-last-and-not-all:Direct, Example>Video",
        "remove-if-last-and-not-all:Video, Example>Video>Direct>Direct",
    })
    void eachDoesToAPathWhatItsNameSays(String transform, String expected) {
        assertThat(transformed(transform, "Example>Video>Direct>Direct")).containsExactly(expected.split(">"));
    }

    @ParameterizedTest
    @CsvSource({
        "exposure, D>A>B>C>D>C",
        "first, D>A>B>C",
        "frequency, D(2)>A(1)>B(2)>C(3)",
        "remove-if-not-all:C, D>A>B>B>D",
        "remove-if-last-and-not-all:C, D>A>B>B>C>D",
    })
    void channelsThatComeAgainLaterAreToldFromRepeats(String transform, String expected) {
        assertThat(transformed(transform, "D>A>B>B>C>D>C>C")).containsExactly(expected.split(">"));
    }

    @ParameterizedTest
    @CsvSource({"remove-if-not-all:Direct", "remove-if-last-and-not-all:Direct"})
    void aPathThatHasOnlyTheChannelStays(String transform) {
        assertThat(transformed(transform, "Direct>Direct")).containsExactly("Direct", "Direct");
    }

    @Test
    void ofARunOfRepeatsTheFirstStays() {
        List<Touch> path = List.of(new Touch(0, "A"), new Touch(1, "B"), new Touch(2, "B"), new Touch(3, "A"));

        assertThat(new Exposure().apply(path)).extracting(Touch::position).containsExactly(0, 1, 3);
        assertThat(new FirstOfEach().apply(path)).extracting(Touch::position).containsExactly(0, 1);
        assertThat(new Frequency().apply(path)).extracting(Touch::position).containsExactly(0, 1);
    }

    @Test
    void aChainGoesFromLeftToRight() {
        assertThat(transformed("trim:3,first", "A>B>B>A>B")).containsExactly("B", "A");
        assertThat(transformed("first,trim:3", "A>B>B>A>B")).containsExactly("A", "B");
        assertThat(transformed("frequency,remove-if-not-all:A(2)", "A>B>A")).containsExactly("B(1)");
    }

    @Test
    void parenthesesMeanTheSameAsAColon() {
        String colons = "exposure,trim:3,remove-if-not-all:Direct Traffic,remove-if-last-and-not-all:Other";
        String parentheses =
                "exposure, trim(3), remove-if-not-all(Direct Traffic), remove-if-last-and-not-all( Other )";

        assertThat(PathTransforms.parse(parentheses)).isEqualTo(PathTransforms.parse(colons));
        assertThat(PathTransforms.parse(parentheses).text()).isEqualTo(colons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remove-if-not-all:Ads: Search | Ads: Search",
                "remove-if-not-all:Ads (Search) | Ads (Search)",
                "remove-if-not-all(Ads: Search) | Ads: Search",
                "remove-if-not-all(Ads (Search)) | Ads (Search)",
                "remove-if-not-all:Ads\\, Search | Ads, Search",
                "remove-if-not-all(Ads\\, Search) | Ads, Search",
            })
    void aChannelMayHoldBlanksColonsParenthesesAndWithABackslashCommas(String text, String channel) {
        PathTransforms transforms = PathTransforms.parse(text);

        assertThat(transforms.chain()).containsExactly(new RemoveIfNotAll(channel));
        assertThat(PathTransforms.parse(transforms.text())).isEqualTo(transforms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exposre | There is no path transform 'exposre'. Did you mean exposure?",
                "remove-if-last:Direct | There is no path transform 'remove-if-last'. There are exposure, unique, first,",
                "exposure:2 | The path transform exposure takes no argument, but was given '2'. Write exposure alone.",
                "first() | The path transform first takes no argument, but was given ''.",
                "trim | The path transform trim needs a number of touches above 0, not ''. Write trim:3",
                "trim:0 | needs a number of touches above 0, not '0'.",
                "trim(many) | needs a number of touches above 0, not 'many'.",
                "trim:99999999999 | needs a number of touches above 0, not '99999999999'.",
                "trim(3 | The path transform 'trim(3' has no ) at its end. Add it, or write a colon",
                "remove-if-not-all | The path transform remove-if-not-all needs a channel. Write remove-if-not-all:Direct,",
                "remove-if-last-and-not-all() | The path transform remove-if-last-and-not-all needs a channel.",
                "exposure,,first | The list of path transforms 'exposure,,first' has an empty entry.",
            })
    void aMistakeIsToldWithWhatToDo(String text, String message) {
        assertThatThrownBy(() -> PathTransforms.parse(text))
                .isInstanceOfSatisfying(
                        TributaryException.class,
                        mistake -> assertThat(mistake.kind()).isEqualTo(ProblemKind.USAGE))
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyListIsAMistakeAndNoTransformAtAllIsNot() {
        assertThatThrownBy(() -> PathTransforms.parse("")).hasMessageContaining("has an empty entry");
        assertThat(PathTransforms.NONE.applyToChannels(List.of("A", "A"))).containsExactly("A", "A");
        assertThatThrownBy(() -> new LastTouches(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
