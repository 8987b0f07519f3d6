package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdFollowerTest {
    private static final int SIZE = 3_000;

    private final IdIndex index = new IdIndex();
    private final IdFollower follower = new IdFollower(index);

    IdFollowerTest() {
        IntStream.range(0, SIZE).forEach(row -> index.add("session " + row));
    }

    @Test
    void everyIdIsFoundInWhateverOrderTheyCome() {
        Random random = new Random(7);
        List<Integer> inOrder = IntStream.range(-50, SIZE + 50).boxed().toList();
        List<Integer> withGaps =
                inOrder.stream().filter(row -> random.nextInt(5) == 0).toList();
        List<Integer> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);

        for (List<Integer> order : List.of(inOrder, withGaps, shuffled)) {
            for (int start : new int[] {0, 17, SIZE, -3, 2 * SIZE}) {
                follower.expect(start);
                for (int row : order) {
                    int found = row < 0 || row >= SIZE ? IdIndex.ABSENT : row;
                    assertThat(find("session " + row)).as("row %d", row).isEqualTo(found);
                }
            }
        }
    }

    @Test
    void theNextIdIsExpectedAfterTheLastThatWasFound() {
        find("session 41");
        assertThat(follower.expected()).isEqualTo(42);

        find("nobody's");
        assertThat(follower.expected()).isEqualTo(42);
    }

    private int find(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return follower.find(bytes, 0, bytes.length);
    }
}
