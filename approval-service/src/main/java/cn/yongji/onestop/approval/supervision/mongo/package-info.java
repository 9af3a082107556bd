/** By which lengths of the ladder the stored cases say when somebody has to look. */
@NullMarked
package cn.yongji.onestop.approval.supervision.mongo;

import org.jspecify.annotations.NullMarked;
