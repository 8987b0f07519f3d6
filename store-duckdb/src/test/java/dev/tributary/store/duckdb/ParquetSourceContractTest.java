package dev.tributary.store.duckdb;

import java.nio.file.Path;

/** The contract of sources, for folders of Parquet files. */
class ParquetSourceContractTest extends DuckSourceContract {
    @Override
    String[] write(Path folder, String table) {
        return new String[] {
            "COPY given TO " + DuckWriting.file(folder.resolve(table + ".parquet")) + " (FORMAT parquet)"
        };
    }

    @Override
    String address(String folder) {
        return "parquet:" + folder;
    }
}
