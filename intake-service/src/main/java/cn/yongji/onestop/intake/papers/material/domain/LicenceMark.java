package cn.yongji.onestop.intake.papers.material.domain;

/** 电子证照 that a material was taken from: its number, who issued it, and the register that told it. */
public record LicenceMark(String number, String issuer, String register) {}
