package cn.yongji.onestop.kernel;

/**
 * Why an input is not what it should be, for people.
 *
 * @param code stable name that programs may compare
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record Reason(String code, String zh, String en) {}
