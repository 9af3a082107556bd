package cn.yongji.onestop.intake.rules.form.domain;

/**
 * One thing about a filled form.
 *
 * @param pointer JSON Pointer of the field
 * @param code name of the rule of the form that is not met
 * @param text the same for people
 */
public record FormFinding(String pointer, String code, String text) {}
