package cn.yongji.onestop.ledger.retrospective.domain;

import java.time.LocalDate;

/** What a pack is about. */
public sealed interface PackSubject {
    /** 期间: from the first day to the last, both of them in it. */
    record Period(LocalDate from, LocalDate to) implements PackSubject {}

    /** 项目: from its opening to the start of works (S40). */
    record Project(String projectId) implements PackSubject {}
}
