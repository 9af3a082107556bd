import {comeBack} from './login.js';

comeBack(new URLSearchParams(location.search)).catch((failed) => {
  document.querySelector('#said').textContent = `${failed.message}，请返回重试`;
});
