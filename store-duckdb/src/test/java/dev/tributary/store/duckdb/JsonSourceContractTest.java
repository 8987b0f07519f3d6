package dev.tributary.store.duckdb;

import java.nio.file.Path;

/** The contract of sources, for folders of Json files. */
class JsonSourceContractTest extends DuckSourceContract {
    @Override
    String[] write(Path folder, String table) {
        return new String[] {"COPY given TO " + DuckWriting.file(folder.resolve(table + ".json")) + " (FORMAT json)"};
    }

    @Override
    String address(String folder) {
        return "json:" + folder;
    }
}
