package dev.tributary.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommaListTest {
    private static final String LETTERS = "ab, \\:()😀";

    @Test
    void namesStandBetweenCommasAndBlanksAroundThemDoNotCount() {
        assertThat(CommaList.split("Direct")).containsExactly("Direct");
        assertThat(CommaList.split(" Direct Traffic , Newsletter & Email"))
                .containsExactly("Direct Traffic", "Newsletter & Email");
    }

    @Test
    void aCommaAfterABackslashBelongsToTheName() {
        assertThat(CommaList.split("Search\\, Brand,Email")).containsExactly("Search, Brand", "Email");
        assertThat(CommaList.split("a\\\\,b")).containsExactly("a\\", "b");
    }

    @Test
    void anyOtherBackslashIsItself() {
        assertThat(CommaList.split("a\\b\\")).containsExactly("a\\b\\");
    }

    @Test
    void anEmptyPlaceIsAnEmptyName() {
        assertThat(CommaList.split("")).containsExactly("");
        assertThat(CommaList.split("a,,b,")).containsExactly("a", "", "b", "");
    }

    @Test
    void whatIsJoinedIsSplitIntoTheSameNames() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> names = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                names.add(name(random));
            }
            assertThat(CommaList.split(CommaList.join(names)))
                    .as("seed %d", seed)
                    .isEqualTo(names);
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString().strip();
    }
}
