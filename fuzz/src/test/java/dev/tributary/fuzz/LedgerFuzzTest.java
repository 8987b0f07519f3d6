package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.LedgerTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class LedgerFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("ledger", new LedgerTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/ledger.dict")
    @FuzzTest
    void whateverTheTablesHoldIsReadOrCalledDamaged(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
