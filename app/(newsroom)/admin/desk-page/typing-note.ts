/**
 * A script that runs before the page is shown, so that words typed before the page's module has come are kept, too. A
 * form with `data-note` has its fields under that key in the browser after each change; the module takes them from
 * there.
 */
export const TYPING_NOTE = `addEventListener('input',({target:{form}})=>{if(form?.dataset.note)try{localStorage.setItem(form.dataset.note,JSON.stringify({at:Date.now(),fields:Object.fromEntries(new FormData(form))}))}catch{}})`
