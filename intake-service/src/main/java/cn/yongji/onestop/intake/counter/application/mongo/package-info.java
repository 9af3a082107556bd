/** Applications as documents. */
@NullMarked
package cn.yongji.onestop.intake.counter.application.mongo;

import org.jspecify.annotations.NullMarked;
