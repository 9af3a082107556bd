/**
 * What may be done to an application, and what follows. {@code ApplicationDecider} says which class has the rule for a
 * command; a new rule goes into the class of its purpose here, a new thing that an application carries into
 * {@code state}.
 */
@NullMarked
package cn.yongji.onestop.intake.counter.application.domain.rule;

import org.jspecify.annotations.NullMarked;
