package cn.yongji.onestop.intake.counter.application.domain.promise;

/**
 * What is wrong with a promise.
 *
 * @param pointer where in what was sent
 * @param code stable name
 */
public record PledgeFault(String pointer, String code, String zh, String en) {}
