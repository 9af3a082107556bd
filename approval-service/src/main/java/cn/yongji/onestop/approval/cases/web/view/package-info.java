/** What a case and its reviews look like to a reader. */
@NullMarked
package cn.yongji.onestop.approval.cases.web.view;

import org.jspecify.annotations.NullMarked;
