/**
 * What may be done to a case, and what follows. {@code CaseDecider} decides on a case, {@code ReviewDecider} says which
 * class has the rule for a command, {@code Consequences} what follows for the other reviews. A new rule goes into the class
 * of its purpose here; a new thing that a review carries goes into {@code review}, a new event into {@code fact}.
 */
@NullMarked
package cn.yongji.onestop.approval.cases.domain.rule;

import org.jspecify.annotations.NullMarked;
