package cn.yongji.onestop.ledger.log;

import java.util.List;
import java.util.Optional;

/**
 * 日志标识. Which log lies here: each that ended is followed by one with another name.
 *
 * @param name never changed and never given to another log
 * @param number 1 for the first log of this database
 * @param former the names of those before it
 * @param succeeds the last checkpoint of the one before it, with its lines
 */
public record LogOrigin(String name, int number, List<String> former, Optional<String> succeeds) {
    public LogOrigin {
        former = List.copyOf(former);
    }

    static LogOrigin first(String name) {
        return new LogOrigin(name, 1, List.of(), Optional.empty());
    }
}
