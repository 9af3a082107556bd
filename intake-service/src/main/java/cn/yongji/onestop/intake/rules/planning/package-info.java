/** Use case of 一方案一清单. */
@NullMarked
package cn.yongji.onestop.intake.rules.planning;

import org.jspecify.annotations.NullMarked;
