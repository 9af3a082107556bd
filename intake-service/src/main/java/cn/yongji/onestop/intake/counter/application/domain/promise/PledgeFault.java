package cn.yongji.onestop.intake.counter.application.domain.promise;

import java.util.Optional;

/**
 * What is wrong with a promise.
 *
 * @param pointer where in what was sent
 * @param code stable name
 * @param latest what could be promised instead, where only the day was too late
 */
public record PledgeFault(String pointer, String code, String zh, String en, Optional<Promisable> latest) {
    /** Which no other day would mend. */
    public PledgeFault(String pointer, String code, String zh, String en) {
        this(pointer, code, zh, en, Optional.empty());
    }
}
