/** Projects as documents. */
@NullMarked
package cn.yongji.onestop.intake.project.mongo;

import org.jspecify.annotations.NullMarked;
