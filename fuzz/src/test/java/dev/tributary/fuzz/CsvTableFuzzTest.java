package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.CsvTableTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class CsvTableFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("csv", new CsvTableTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/csv.dict")
    @FuzzTest
    void everyRowOfATableIsUsedOrSetAside(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
