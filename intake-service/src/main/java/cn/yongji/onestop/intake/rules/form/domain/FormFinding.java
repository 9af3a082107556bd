package cn.yongji.onestop.intake.rules.form.domain;

/**
 * One thing about a filled form.
 *
 * @param pointer JSON Pointer of the field
 * @param code name of the rule of the form that is not met
 * @param zh the same for people, in Chinese
 * @param en the same in English
 */
public record FormFinding(String pointer, String code, String zh, String en) {}
