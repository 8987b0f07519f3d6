package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.PathsTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class PathsFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("paths", new PathsTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/csv.dict")
    @FuzzTest
    void allConversionsOfAFileOfPathsAreSomebodys(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
