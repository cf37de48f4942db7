document.addEventListener('DOMContentLoaded', () => {});
