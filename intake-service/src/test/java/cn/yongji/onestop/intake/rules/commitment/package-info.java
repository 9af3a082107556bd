/** What is promised, and what becomes of who promised. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment;

import org.jspecify.annotations.NullMarked;
