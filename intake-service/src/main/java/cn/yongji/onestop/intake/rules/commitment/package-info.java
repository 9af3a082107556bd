/** Use cases of 承诺: what a unit may still promise, and what became of its promises. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment;

import org.jspecify.annotations.NullMarked;
